-- Pages of the ranking as it was, best first; read backwards.
CREATE INDEX LOY_RANKING_PAST_POINTS_IX ON LOY_RANKING_PAST (SNAPSHOT_ID, POINTS, ACCOUNT_ID);
