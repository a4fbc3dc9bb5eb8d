"""What a request and its answer tell of the mistake behind them, as plain values."""
