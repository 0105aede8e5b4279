Console.WriteLine("0 executions, 0 succeeded, 0 rejected, 0 refused");
