package io.fedelta.loyalty.demo.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Everything one run has opened, closed again in reverse order. */
final class RunningStore implements AutoCloseable {
    private final Options options;
    private final Home home;
    private final Progress progress = new Progress(System.out);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    RunningStore(Options options, Home home) {
        this.options = options;
        this.home = home;
        opened.push(home);
        Logging.to(home.log());
    }

    void start() {
        progress.say("Starting Studio Lumen, log in " + home.log());
        Path applications = layOut();
        Database database = database();
        ConnectionPool pool = open(ConnectionPool.open(database, home));
        MailServer mails = open(new MailServer(options.smtpPort(), home.mails()));
        createTables(database, pool, applications);
        new HostProperties(database, options.port(), mails.port(), options.samples()).publish(home);
        progress.say("Starting storefront and admin (up to a minute)");
        open(server(applications, mails)).start();
        progress.ready(options);
    }

    private Database database() {
        if (!options.ownPostgres()) {
            return Database.of(options, home);
        }
        PostgresServer server = open(PostgresServer.start(home.postgres()));
        progress.say("PostgreSQL is running: " + server.url() + ", user " + PostgresServer.USER + ", no password");
        return Database.of(server);
    }

    private synchronized <T extends AutoCloseable> T open(T resource) {
        opened.push(resource);
        return resource;
    }

    private Path layOut() {
        if (options.webapps().isPresent()) {
            return existing(options.webapps().get());
        }
        new WebApplications(Installation.ofThisJar(), options.loyalty()).layOutForThisRun(home.applications());
        return home.applications();
    }

    private static Path existing(Path folder) {
        for (String name : WebApplications.NAMES) {
            if (!Files.exists(folder.resolve(name).resolve("WEB-INF/web.xml"))) {
                throw new Refusal("No web application in " + folder.resolve(name) + ". Write one with --export=DIR.");
            }
        }
        return folder;
    }

    private void createTables(Database database, ConnectionPool pool, Path applications) {
        StoreDatabase tables = new StoreDatabase(database, Installation.ofThisJar(), applications.resolve("site"));
        progress.say(tables.createIfMissing(pool) ? "Created the store's tables" : "Found the store's tables");
        pool.refuseIfDamaged(home);
        if (options.webapps().isEmpty()) {
            new LoyaltyMenu(Installation.ofThisJar()).show(options.loyalty(), pool);
        }
    }

    private WebServer server(Path applications, MailServer mails) {
        WebServer server = new WebServer(options.port(), home.temporaryFiles());
        server.addStore("site", "", applications.resolve("site"));
        server.addStore("admin", "/admin", applications.resolve("admin"));
        server.addServlet("/mails", new MailsServlet(mails), home.temporaryFiles());
        server.addServlet("/mails.json", new MailsServlet(mails), home.temporaryFiles());
        return server;
    }

    String whereToLook() {
        return options.data().isPresent()
                ? "The reason is in " + home.log() + "."
                : "Start it with --data=DIR to keep the log, which has the reason.";
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            closeQuietly(opened.pop());
        }
        progress.say("Stopped");
    }

    /** One part that fails to close must not keep the others open. */
    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e.getMessage());
        }
    }
}
