package io.fedelta.loyalty.demo.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An SQL file as a list of statements: ended by semicolons, with {@code --} comments, quotes respected. */
record SqlScript(String name, List<String> statements) {

    static SqlScript parse(String name, String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '\'';
            if (!quoted && c == ';') {
                add(statements, statement);
            } else if (!quoted && text.startsWith("--", at)) {
                at = endOfLine(text, at);
                statement.append('\n');
            } else {
                statement.append(c);
            }
        }
        add(statements, statement);
        return new SqlScript(name, List.copyOf(statements));
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static void add(List<String> statements, StringBuilder statement) {
        String text = statement.toString().strip();
        if (!text.isEmpty()) {
            statements.add(text);
        }
        statement.setLength(0);
    }

    void run(Connection connection) throws SQLException {
        try (Statement jdbc = connection.createStatement()) {
            for (String sql : statements) {
                execute(jdbc, sql);
            }
        }
    }

    private void execute(Statement jdbc, String sql) throws SQLException {
        try {
            jdbc.execute(sql);
        } catch (SQLException e) {
            throw new SQLException("In " + name + ": " + e.getMessage() + " in: " + sql, e.getSQLState(), e);
        }
    }
}
