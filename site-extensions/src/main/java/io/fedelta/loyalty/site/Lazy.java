package io.fedelta.loyalty.site;

import java.util.Objects;
import java.util.function.Supplier;

/** A value worked out when it is first asked for, and then kept. For one request, so for one thread. */
public final class Lazy<T> {

    private Supplier<T> source;
    private T value;

    public Lazy(Supplier<T> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    public T get() {
        if (source != null) {
            value = source.get();
            source = null;
        }
        return value;
    }
}
