package io.fedelta.loyalty.admin;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names something that does not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NothingThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingThereException(String what, Object id) {
        this(what + " " + id);
    }

    public NothingThereException(String what) {
        super("There is no " + what);
    }
}
