package io.fedelta.loyalty.search;

/**
 * What an index says of itself, written together with what it says it of.
 *
 * @param generation names the documents that are searched; others are being built, or left over
 * @param revision every change of a member up to this one is in
 * @param rebuildNo number of the newest request to build anew that this generation has fulfilled
 * @param edition of {@link NameWords}
 */
public record IndexMark(String generation, long revision, long rebuildNo, int edition) {

    public IndexMark at(long newRevision) {
        return new IndexMark(generation, newRevision, rebuildNo, edition);
    }
}
