package io.fedelta.loyalty.host.verification;

import io.fedelta.loyalty.host.persistence.DatabaseLedgerGuard;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Checks a shop's loyalty tables from the command line: {@code LoyaltyVerify <jdbc-url> <user> [<password>]}. Without a
 * password argument, that in the environment variable LOYALTY_DB_PASSWORD is taken. Prints one line for each finding
 * and a summary. Ends with 0 if all is well, 1 if something was found, 2 if it could not look.
 */
public final class LoyaltyVerify {

    static final int ALL_WELL = 0;
    static final int FOUND = 1;
    static final int COULD_NOT_LOOK = 2;

    private LoyaltyVerify() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length < 2 || arguments.length > 3) {
            err.println("Usage: LoyaltyVerify <jdbc-url> <user> [<password>]");
            return COULD_NOT_LOOK;
        }
        try {
            return report(verification(dataSource(arguments)), out);
        } catch (RuntimeException e) {
            err.println("The loyalty tables could not be checked: " + e.getMessage());
            return COULD_NOT_LOOK;
        }
    }

    private static DataSource dataSource(String[] arguments) {
        String password = arguments.length == 3 ? arguments[2] : System.getenv("LOYALTY_DB_PASSWORD");
        return new DriverManagerDataSource(arguments[0], arguments[1], password == null ? "" : password);
    }

    private static LoyaltyVerification verification(DataSource dataSource) {
        return new LoyaltyVerification(
                dataSource, DatabaseLedgerGuard.ofKeys(dataSource), HostChecks.ALL, Clock.systemUTC());
    }

    private static int report(LoyaltyVerification verification, PrintStream out) {
        List<Finding> findings = verification.run();
        findings.forEach(out::println);
        out.printf("%d checks, %d findings%n", verification.checks(), findings.size());
        return findings.isEmpty() ? ALL_WELL : FOUND;
    }
}
