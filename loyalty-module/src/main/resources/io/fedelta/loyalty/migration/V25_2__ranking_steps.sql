-- The rank of each figure that anybody has; holds rows only while a snapshot is taken.
CREATE TABLE LOY_RANKING_STEP (
    SNAPSHOT_ID VARCHAR(10) NOT NULL,
    POINTS BIGINT NOT NULL,
    RANK_NO BIGINT NOT NULL,
    CONSTRAINT LOY_RANKING_STEP_PK PRIMARY KEY (SNAPSHOT_ID, POINTS)
);
