using System.CommandLine;
using Haukiem.Bench;

var root = new RootCommand("Measures Hậu Kiểm at sizes that no test has time for.") { ImportBench.Create() };
return await root.Parse(args).InvokeAsync();
