// The emulator by itself, for clients in any language: dotnet run --project samples/EmulatorServer -- --port 8080
return await PrivacySafe.Conferencing.Emulator.ConferencingEmulator.RunAsync(args);
