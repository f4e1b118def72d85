package io.fedelta.loyalty.demo.store.error;

/** There is nothing at this address, or nothing this visitor may see. */
public class PageNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
