package io.fedelta.loyalty.transaction;

import java.sql.Date;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Values of columns that may be empty. For a bare null Spring asks the driver what type the parameter has; PostgreSQL's
 * asks the server, and each null costs as much as a statement.
 */
public final class OptionalColumn {

    private OptionalColumn() {}

    public static Object text(Optional<String> value) {
        return value.<Object>map(present -> present).orElseGet(() -> nothing(Types.VARCHAR));
    }

    public static Object number(Optional<? extends Number> value) {
        return value.<Object>map(present -> present).orElseGet(() -> nothing(Types.NUMERIC));
    }

    public static Object moment(Optional<Instant> value) {
        return value.<Object>map(Moments::column).orElseGet(() -> nothing(Types.TIMESTAMP));
    }

    public static Object date(Optional<LocalDate> value) {
        return value.<Object>map(Date::valueOf).orElseGet(() -> nothing(Types.DATE));
    }

    private static SqlParameterValue nothing(int type) {
        return new SqlParameterValue(type, null);
    }
}
