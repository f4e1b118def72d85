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

    public String getMessageKey() {
        return "loyalty.product" + promise.when();
    }
}
