package io.fedelta.loyalty.batch;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes one row for each id of its chunks: too few or too many show at once. */
final class CountingWork implements BatchWork {

    static final String KIND = "counting";
    static final int CHUNKS = 10;
    static final int SIZE = 10;

    private final JdbcTemplate jdbc;
    private final String kind;
    Consumer<ChunkRange> before = chunk -> {};
    Consumer<ChunkRange> after = chunk -> {};

    CountingWork(JdbcTemplate jdbc) {
        this(jdbc, KIND);
    }

    CountingWork(JdbcTemplate jdbc, String kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    static void createTable(JdbcTemplate jdbc) {
        jdbc.execute("CREATE TABLE COUNTED (ID BIGINT NOT NULL, PHASE INTEGER NOT NULL)");
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        return phase == 2
                ? List.of()
                : LongStream.range(0, CHUNKS)
                        .mapToObj(no -> new ChunkRange(no * SIZE, no * SIZE + SIZE - 1, SIZE))
                        .toList();
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        before.accept(chunk);
        LongStream.rangeClosed(chunk.fromId(), chunk.toId())
                .forEach(id -> jdbc.update("INSERT INTO COUNTED (ID, PHASE) VALUES (?, ?)", id, batch.phase()));
        after.accept(chunk);
        return new ChunkReport(SIZE, SIZE);
    }

    @Override
    public void finish(Batch batch) {
        jdbc.update("INSERT INTO COUNTED (ID, PHASE) VALUES (-1, -1)");
    }

    @Override
    public void cancelled(Batch batch) {
        jdbc.update("INSERT INTO COUNTED (ID, PHASE) VALUES (-2, -2)");
    }
}
