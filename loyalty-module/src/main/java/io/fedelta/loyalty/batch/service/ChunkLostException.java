package io.fedelta.loyalty.batch.service;

/** The chunk is another's by now, or nobody wants it any more: what was done of it must not stay. */
class ChunkLostException extends RuntimeException {

    ChunkLostException() {
        super("The chunk was claimed by another node, or its batch has been stopped");
    }
}
