print("bantin-export")
