package io.fedelta.loyalty.admin;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names a customer whom the store does not have. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownCustomerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCustomerException(long customerId) {
        super("There is no customer " + customerId);
    }
}
