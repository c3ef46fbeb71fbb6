"""The same extraction over many thousands of reports, on Dask, from texts to Parquet and back to answers.

Belongs here: what to read (`sources`), how the work is cut (`plan`), one unit of work (`unit`), running all
of them (`run`), what was written (`receipts`), how good it is (`quality`) and asking it (`query`).
Does not belong here: how a report is read (`workreport.extract`), pages, figures.
"""
