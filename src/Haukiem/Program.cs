using Haukiem.Cli;

return await RootCommandLine.RunAsync(args);
