"""Comparing, implying, scenarios, the reference class and its back-test."""
