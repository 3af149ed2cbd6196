print("kaoju")
