"""How well lines are set, ours and other typesetters', measured on their PDFs. Run by scripts/bench-quality."""
