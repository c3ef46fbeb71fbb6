"""The same extraction over many thousands of reports, on Dask."""
