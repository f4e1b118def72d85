package io.fedelta.loyalty.demo.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.EJB3NamingStrategy;
import org.hibernate.dialect.Dialect;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Run by the build: writes the statements that create the host's tables, one file per database. The host would create
 * them itself at each start, once per web application, with hundreds of errors for what is not there to be dropped.
 */
public final class HostSchemaScript {
    private static final List<String> DESCRIPTORS = List.of("common", "profile", "framework", "open-admin", "cms");
    private static final Map<String, String> DIALECTS = Map.of(
            "hsqldb", "org.hibernate.dialect.HSQLDialect",
            "postgresql", "org.hibernate.dialect.PostgreSQL82Dialect",
            "mariadb", "org.hibernate.dialect.MySQL5InnoDBDialect");

    /** In MariaDB's utf8mb4 the four columns of one index of the host's are longer than a key may be. */
    private static final String TOO_LONG = "(ENTITY_TYPE, ENTITY_ID, FIELD_NAME, LOCALE_CODE)";

    private static final String FITTING = "(ENTITY_TYPE(191), ENTITY_ID(191), FIELD_NAME(191), LOCALE_CODE(191))";

    private static final Pattern INDEX = Pattern.compile("create index (\\S+) on .*", Pattern.CASE_INSENSITIVE);

    private HostSchemaScript() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, Set<String>> entities = entitiesByPersistenceUnit();
        for (Map.Entry<String, String> dialect : DIALECTS.entrySet()) {
            String statements = String.join(";\n", statements(entities, dialect.getValue())) + ";\n";
            Files.writeString(folder.resolve(dialect.getKey() + ".sql"), fitting(dialect.getKey(), statements));
        }
    }

    private static String fitting(String database, String statements) {
        return database.equals("mariadb") ? statements.replace(TOO_LONG, FITTING) : statements;
    }

    private static Map<String, Set<String>> entitiesByPersistenceUnit()
            throws IOException, SAXException, ParserConfigurationException {
        Map<String, Set<String>> entities = new LinkedHashMap<>();
        for (String descriptor : DESCRIPTORS) {
            NodeList units = units("META-INF/persistence-" + descriptor + ".xml");
            for (int i = 0; i < units.getLength(); i++) {
                Element unit = (Element) units.item(i);
                entities.computeIfAbsent(unit.getAttribute("name"), name -> new LinkedHashSet<>())
                        .addAll(classes(unit));
            }
        }
        return entities;
    }

    private static NodeList units(String resource) throws IOException, SAXException, ParserConfigurationException {
        try (InputStream descriptor = HostSchemaScript.class.getClassLoader().getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(descriptor)
                    .getElementsByTagName("persistence-unit");
        }
    }

    private static List<String> classes(Element unit) {
        NodeList elements = unit.getElementsByTagName("class");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            names.add(elements.item(i).getTextContent().strip());
        }
        return names;
    }

    private static List<String> statements(Map<String, Set<String>> entities, String dialect)
            throws ReflectiveOperationException {
        Set<String> statements = new LinkedHashSet<>();
        for (Set<String> classes : entities.values()) {
            Collections.addAll(statements, creation(classes, dialect));
        }
        return withUniqueIndexNames(statements);
    }

    private static String[] creation(Set<String> classes, String dialect) throws ReflectiveOperationException {
        Configuration configuration = new Configuration();
        configuration.setNamingStrategy(EJB3NamingStrategy.INSTANCE);
        configuration.setProperty(AvailableSettings.DIALECT, dialect);
        configuration.setProperty(AvailableSettings.USE_NEW_ID_GENERATOR_MAPPINGS, "true");
        for (String name : classes) {
            configuration.addAnnotatedClass(Class.forName(name));
        }
        return configuration.generateSchemaCreationScript(
                (Dialect) Class.forName(dialect).getDeclaredConstructor().newInstance());
    }

    /** Broadleaf gives several indexes the same name; databases where that clashes never had more than the first. */
    private static List<String> withUniqueIndexNames(Set<String> statements) {
        Set<String> names = new LinkedHashSet<>();
        return statements.stream()
                .filter(statement -> {
                    Matcher index = INDEX.matcher(statement);
                    return !index.matches() || names.add(index.group(1).toUpperCase(java.util.Locale.ROOT));
                })
                .toList();
    }
}
