package io.fedelta.loyalty.search;

import java.util.List;
import java.util.Optional;

/** An index that a test can take away and give back. */
public final class BreakableIndex implements NameIndex {

    private final NameIndex index;
    private volatile boolean broken;

    public BreakableIndex(NameIndex index) {
        this.index = index;
    }

    public void breakDown() {
        broken = true;
    }

    public void comeBack() {
        broken = false;
    }

    private NameIndex reached() {
        if (broken) {
            throw new IndexUnavailableException(new IllegalStateException("gone"));
        }
        return index;
    }

    @Override
    public Optional<IndexMark> mark() {
        return reached().mark();
    }

    @Override
    public NameHits find(String generation, List<String> words, Likeness likeness, int atMost) {
        return reached().find(generation, words, likeness, atMost);
    }

    @Override
    public void add(String generation, List<NameDocument> documents) {
        reached().add(generation, documents);
    }

    @Override
    public long count(String generation) {
        return reached().count(generation);
    }

    @Override
    public void publish(IndexMark mark, List<NameDocument> documents) {
        reached().publish(mark, documents);
    }

    @Override
    public void keepOnly(String generation) {
        reached().keepOnly(generation);
    }

    @Override
    public void close() {
        index.close();
    }
}
