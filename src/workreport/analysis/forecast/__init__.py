"""Judging targets: the reference class, series models, scenarios and their back-test (`outlook` joins them)."""
