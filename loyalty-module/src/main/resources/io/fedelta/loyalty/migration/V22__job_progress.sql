-- How many rows a run has to look at, if it can tell: what makes its figures a progress.
ALTER TABLE LOY_JOB_RUN ADD COLUMN ROWS_EXPECTED BIGINT;
