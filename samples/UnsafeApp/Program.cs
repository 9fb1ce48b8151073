Console.WriteLine("Nothing here is ever sent. The scenes are there to be found by the analyzers.");
