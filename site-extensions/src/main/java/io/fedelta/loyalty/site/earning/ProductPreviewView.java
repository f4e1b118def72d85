package io.fedelta.loyalty.site.earning;

/** What a product's page says about its points. */
public final class ProductPreviewView {

    private final Promise promise;

    ProductPreviewView(Promise promise) {
        this.promise = promise;
    }

    /** Points for paying one of it. */
    public long getPoints() {
        return promise.now();
    }

    /** Further points, once its session took place. */
    public long getLater() {
        return promise.later();
    }

    /** Whether there is anything to say of points. */
    public boolean isBringingPoints() {
        return promise.isPoints();
    }

    /** Money for later orders; null if it brings none. */
    public String getCashback() {
        return promise.cashbackText();
    }

    public String getMessageKey() {
        return "loyalty.product" + promise.when();
    }
}
