import App

await runCommandLine(CommandLine.arguments)
