package io.fedelta.loyalty.demo.testing;

import io.fedelta.loyalty.demo.testing.StoreData.Disturbance;
import java.util.List;

/**
 * Which node did what: the database writes down the name of the connection whenever a chunk of a batch or a run of a
 * job is noted, until this is closed.
 */
public final class Nodes implements AutoCloseable {

    private final StoreData data;

    private Nodes(StoreData data) {
        this.data = data;
    }

    public static Nodes watchedIn(StoreData data) {
        data.execute("CREATE TABLE TEST_WORK (NODE VARCHAR(80), WHAT VARCHAR(80), BATCH_ID VARCHAR(80))");
        data.execute("""
                CREATE FUNCTION TEST_CHUNK() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN
                INSERT INTO TEST_WORK VALUES (current_setting('application_name'), 'CHUNK', NEW.BATCH_ID);
                RETURN NEW; END $$""");
        data.execute("""
                CREATE FUNCTION TEST_RUN() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN
                INSERT INTO TEST_WORK VALUES (current_setting('application_name'), NEW.JOB, NEW.RUN_ID);
                RETURN NEW; END $$""");
        data.execute("CREATE TRIGGER TEST_CHUNK_NOTED AFTER UPDATE ON LOY_BATCH_CHUNK FOR EACH ROW"
                + " WHEN (NEW.STATE = 'DONE') EXECUTE FUNCTION TEST_CHUNK()");
        data.execute("CREATE TRIGGER TEST_RUN_NOTED AFTER INSERT ON LOY_JOB_RUN FOR EACH ROW"
                + " EXECUTE FUNCTION TEST_RUN()");
        return new Nodes(data);
    }

    /** Those that have ended a chunk of any batch. */
    public List<String> withChunks() {
        return data.texts("SELECT DISTINCT NODE FROM TEST_WORK WHERE WHAT = 'CHUNK'");
    }

    /** Those that have run any job. */
    public List<String> withJobs() {
        return data.texts("SELECT DISTINCT NODE FROM TEST_WORK WHERE WHAT <> 'CHUNK'");
    }

    /** Lets nobody but that node claim chunks, until the result is closed. */
    public Disturbance chunksFor(String node) {
        data.execute("""
                CREATE FUNCTION TEST_CLAIM() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN
                IF current_setting('application_name') = '%s' THEN RETURN NEW; END IF;
                RETURN NULL; END $$""".formatted(node));
        data.execute("CREATE TRIGGER TEST_CHUNK_CLAIMED BEFORE UPDATE ON LOY_BATCH_CHUNK FOR EACH ROW"
                + " WHEN (NEW.CLAIM_ID IS NOT NULL AND NEW.CLAIM_ID IS DISTINCT FROM OLD.CLAIM_ID)"
                + " EXECUTE FUNCTION TEST_CLAIM()");
        return () -> {
            data.execute("DROP TRIGGER TEST_CHUNK_CLAIMED ON LOY_BATCH_CHUNK");
            data.execute("DROP FUNCTION TEST_CLAIM");
        };
    }

    @Override
    public void close() {
        data.execute("DROP TRIGGER TEST_RUN_NOTED ON LOY_JOB_RUN");
        data.execute("DROP TRIGGER TEST_CHUNK_NOTED ON LOY_BATCH_CHUNK");
        data.execute("DROP FUNCTION TEST_RUN");
        data.execute("DROP FUNCTION TEST_CHUNK");
        data.execute("DROP TABLE TEST_WORK");
    }
}
