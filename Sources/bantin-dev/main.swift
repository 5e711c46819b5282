print("bantin-dev")
