package io.fedelta.loyalty.host.search;

import java.nio.file.Path;
import javax.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Solr server: Solr's own filter below {@code /solr}, as its web application has it. Runs until it is killed. */
final class SolrServerMain {

    private SolrServerMain() {}

    /** @param arguments Solr's home and a port of the loopback address */
    public static void main(String[] arguments) throws LifecycleException {
        Path home = Path.of(arguments[0]);
        System.setProperty("solr.solr.home", home.toString());
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(home.resolve("tomcat").toString());
        tomcat.setConnector(connector(Integer.parseInt(arguments[1])));
        publish(tomcat.addContext("/solr", home.toString()));
        tomcat.start();
        tomcat.getServer().await();
    }

    private static Connector connector(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        return connector;
    }

    private static void publish(Context application) {
        FilterDef solr = new FilterDef();
        solr.setFilterName("solr");
        solr.setFilterClass(SolrDispatchFilter.class.getName());
        application.addFilterDef(solr);
        FilterMap everything = new FilterMap();
        everything.setFilterName("solr");
        everything.addURLPattern("/*");
        application.addFilterMap(everything);
        Tomcat.addServlet(application, "nothing", new Nothing());
        application.addServletMappingDecoded("/", "nothing");
    }

    /** What the filter leaves over is not found. */
    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;
    }
}
