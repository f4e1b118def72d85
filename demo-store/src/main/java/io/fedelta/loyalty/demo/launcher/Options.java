package io.fedelta.loyalty.demo.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for. An option that is not understood is refused, never ignored. */
record Options(
        int port,
        int smtpPort,
        Optional<Path> data,
        Optional<Path> export,
        Optional<Path> webapps,
        Optional<JdbcLogin> database,
        boolean ownPostgres,
        boolean loyalty,
        boolean samples,
        boolean help) {

    static final String HELP = """
            Studio Lumen, a demo store on Broadleaf Commerce 3.1 with the Fedelta loyalty module.

              --port=8080          port of the storefront (/), the admin (/admin) and the mails sent (/mails)
              --data=DIR           keep the data and mails in DIR across restarts (default: a temporary folder)
              --without-loyalty    run the stock store, without the module
              --no-samples         start without sample customers and orders
              --export=DIR         write the two web applications to DIR and exit
              --webapps=DIR        run the web applications in DIR (site/ and admin/) as they are
              --database=NAME      hsqldb, inside the store's own process (default), or postgres, a server that the
                                   store starts and stops; it must have been built with -Ddatabase=postgres
              --jdbc-url=URL       use this PostgreSQL or MariaDB database instead (MariaDB: the store must have been
                                   built with -Ddatabase=mariadb),
              --jdbc-user=USER     with this user
              --jdbc-password=PW   and this password
              --smtp-port=PORT     port of the built-in mail server (default: any free port)
              --help               show this text
            """;

    private static final Set<String> FLAGS = Set.of("without-loyalty", "no-samples", "help");
    private static final Set<String> VALUES = Set.of(
            "port", "data", "export", "webapps", "database", "jdbc-url", "jdbc-user", "jdbc-password", "smtp-port");

    /** A server that trusts its own machine asks for no password. */
    private static final String MAY_BE_EMPTY = "jdbc-password";

    /** Where another database is and who may use it. */
    record JdbcLogin(String url, String user, String password) {}

    static Options parse(String... arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            read(argument, given);
        }
        refuseContradictions(given);
        return new Options(
                number(given, "port", 8080, 1),
                number(given, "smtp-port", 0, 0),
                path(given, "data"),
                path(given, "export"),
                path(given, "webapps"),
                login(given),
                ownPostgres(given),
                !given.containsKey("without-loyalty"),
                !given.containsKey("no-samples"),
                given.containsKey("help"));
    }

    private static void refuseContradictions(Map<String, String> given) {
        if (given.containsKey("export") && given.containsKey("webapps")) {
            throw new Refusal(
                    "--export and --webapps exclude each other: the first writes the folder the second runs.");
        }
        if (given.containsKey("database") && given.containsKey("jdbc-url")) {
            throw new Refusal("--database and --jdbc-url exclude each other: both say where the data are.");
        }
    }

    private static boolean ownPostgres(Map<String, String> given) {
        String name = given.getOrDefault("database", "hsqldb");
        return switch (name) {
            case "hsqldb" -> false;
            case "postgres" -> true;
            default ->
                throw new Refusal("--database=" + name
                        + " is not supported. Use hsqldb or postgres, or name another database with --jdbc-url.");
        };
    }

    private static void read(String argument, Map<String, String> given) {
        int equals = argument.indexOf('=');
        String name = argument.startsWith("--") ? argument.substring(2, equals < 0 ? argument.length() : equals) : "";
        boolean empty = equals == argument.length() - 1 && !MAY_BE_EMPTY.equals(name);
        boolean known = equals < 0 ? FLAGS.contains(name) : VALUES.contains(name) && !empty;
        if (!known) {
            throw new Refusal(complaint(argument, name));
        }
        given.put(name, equals < 0 ? "" : argument.substring(equals + 1));
    }

    private static String complaint(String argument, String name) {
        if (VALUES.contains(name)) {
            return "--" + name + " needs a value: --" + name + "=...";
        }
        if (FLAGS.contains(name)) {
            return "--" + name + " takes no value.";
        }
        return "Unknown option " + argument + ". Options are listed by --help.";
    }

    private static int number(Map<String, String> given, String name, int otherwise, int least) {
        if (!given.containsKey(name)) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given.get(name));
            if (number >= least && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(notAPort(given, name), e);
        }
        throw new Refusal(notAPort(given, name));
    }

    private static String notAPort(Map<String, String> given, String name) {
        return "--" + name + "=" + given.get(name) + " is not a port. Use a number from 1 to 65535.";
    }

    private static Optional<Path> path(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .map(Path::of)
                .map(path -> path.toAbsolutePath().normalize());
    }

    private static Optional<JdbcLogin> login(Map<String, String> given) {
        String url = given.get("jdbc-url");
        if (url == null) {
            return Optional.empty();
        }
        if (Database.Product.at(url).isEmpty()) {
            throw new Refusal(
                    "--jdbc-url=" + url + " is not supported. Use a jdbc:postgresql: or jdbc:mariadb: address.");
        }
        return Optional.of(
                new JdbcLogin(url, given.getOrDefault("jdbc-user", ""), given.getOrDefault("jdbc-password", "")));
    }
}
