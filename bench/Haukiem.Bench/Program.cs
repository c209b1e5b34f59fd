using System.CommandLine;
using Haukiem.Bench;
using Haukiem.Bench.Rollups;

var root = new RootCommand("Measures Hậu Kiểm at sizes that no test has time for.")
{
    ImportBench.Create(),
    RollupBench.Create(),
    ReorganiseBench.Create(),
    SearchBench.Create(),
};
return await root.Parse(args).InvokeAsync();
