-- Removes every point, reward and mail of the loyalty programme for good. Run uninstall.sql first and take the module's
-- lines out of the store's web.xml files; make a backup. Codes already handed out stay in the host's offer tables.

DROP TABLE LOY_MESSAGE;
DROP TABLE LOY_GRANT;
DROP TABLE LOY_REWARD_VERSION;
DROP TABLE LOY_REWARD;
DROP TABLE LOY_REFUND_LINE;
DROP TABLE LOY_ORDER_DECISION;
DROP TABLE LOY_ENTRY_EXPLANATION;
DROP TABLE LOY_ENTRY;
DROP TABLE LOY_ACCOUNT;
DROP TABLE LOY_RULE_VERSION_PART;
DROP TABLE LOY_RULE_VERSION;
DROP TABLE LOY_SETTINGS;
DELETE FROM SEQUENCE_GENERATOR WHERE ID_NAME = 'LoyaltyRewardImpl';
-- The record of migrations: without it a later installation starts afresh. MariaDB takes the quotes after
-- SET SESSION sql_mode = 'ANSI_QUOTES'.
DROP TABLE "LOY_SCHEMA_HISTORY";
