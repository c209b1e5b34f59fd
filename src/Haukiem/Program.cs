using Haukiem.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddShell();
var app = builder.Build();
app.MapShell();
await app.RunAsync();
