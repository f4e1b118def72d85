package io.fedelta.loyalty.demo.launcher;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import javax.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ContextEnvironment;
import org.apache.tomcat.util.descriptor.web.ContextResource;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/**
 * One Tomcat on one port of the loopback interface. The web applications start side by side, each in its own thread.
 */
final class WebServer implements AutoCloseable {
    private static final List<String> DATA_SOURCES = List.of("jdbc/web", "jdbc/secure", "jdbc/storage");

    private final int port;
    private final Tomcat tomcat = new Tomcat();

    WebServer(int port, Path workFolder) {
        this.port = port;
        tomcat.setBaseDir(workFolder.toString());
        tomcat.setConnector(connector(port));
        tomcat.enableNaming();
        StandardHost host = (StandardHost) tomcat.getHost();
        host.setAutoDeploy(false);
        host.setStartStopThreads(2);
        host.setErrorReportValveClass(PlainErrorPage.class.getName());
    }

    private static Connector connector(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        connector.setProperty("compression", "on");
        connector.setURIEncoding("UTF-8");
        return connector;
    }

    /** A Broadleaf application: its data sources are in JNDI, its sessions in a cookie and a memory of its own. */
    Context addStore(String name, String path, Path folder) {
        StandardContext context = new StandardContext();
        context.setName(path);
        context.setPath(path);
        context.setDocBase(folder.toString());
        context.setSessionCookieName("STUDIO_" + name.toUpperCase(java.util.Locale.ROOT));
        context.setUseHttpOnly(true);
        context.setCookieProcessor(sameSite());
        context.setFailCtxIfServletStartFails(true);
        context.getJarScanner().setJarScanFilter((type, jar) -> false);
        context.setManager(memoryOnly());
        context.addLifecycleListener(webXmlOnly());
        DATA_SOURCES.forEach(source -> context.getNamingResources().addResource(dataSource(source)));
        context.getNamingResources().addEnvironment(applicationName(name));
        tomcat.getHost().addChild(context);
        return context;
    }

    private static ContextConfig webXmlOnly() {
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(Constants.NoDefaultWebXml);
        return config;
    }

    private static Rfc6265CookieProcessor sameSite() {
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        return cookies;
    }

    /** Restoring sessions from disk would load entity classes before they can be woven. */
    private static StandardManager memoryOnly() {
        StandardManager manager = new StandardManager();
        manager.setPathname(null);
        return manager;
    }

    private static ContextResource dataSource(String name) {
        ContextResource resource = new ContextResource();
        resource.setName(name);
        resource.setType("javax.sql.DataSource");
        resource.setProperty("factory", ConnectionPool.Lookup.class.getName());
        return resource;
    }

    /** Broadleaf names its management beans after it: two applications in one JVM need two names. */
    private static ContextEnvironment applicationName(String name) {
        ContextEnvironment environment = new ContextEnvironment();
        environment.setName("appName");
        environment.setType(String.class.getName());
        environment.setValue("studio-" + name);
        return environment;
    }

    void addServlet(String path, HttpServlet servlet, Path folder) {
        Context context = tomcat.addContext(path, folder.toString());
        context.setMapperContextRootRedirectEnabled(false);
        Tomcat.addServlet(context, "servlet", servlet);
        context.addServletMappingDecoded("/*", "servlet");
    }

    void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat did not start", e);
        }
        if (tomcat.getConnector().getState() != LifecycleState.STARTED) {
            throw LoopbackPort.busy(port, "--port", null);
        }
        for (var context : tomcat.getHost().findChildren()) {
            if (context.getState() != LifecycleState.STARTED) {
                throw new IllegalStateException("The web application " + context.getName() + "/ did not start");
            }
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat did not stop", e);
        }
    }
}
