package io.fedelta.loyalty.batch;

import java.util.Objects;

/**
 * A wish to start a batch.
 *
 * @param requestId of the form: sending the same form twice starts one batch
 * @param request what exactly is to be done, at most 2,000 characters
 * @param login who wishes it
 */
public record BatchOrder(String requestId, String kind, String request, String login) {

    public BatchOrder {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(login, "login");
    }
}
