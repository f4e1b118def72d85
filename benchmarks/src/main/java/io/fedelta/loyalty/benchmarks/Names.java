package io.fedelta.loyalty.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names for generated customers, with the accents that real ones have. */
record Names(JdbcTemplate jdbc) {
    private static final List<String> FIRST = List.of(
            "Maria",
            "Giulia",
            "Sofía",
            "José",
            "Paolo",
            "Zoë",
            "Łukasz",
            "Anna",
            "François",
            "Björn",
            "Nuria",
            "Chiara",
            "Tommaso",
            "Inés",
            "Søren",
            "Élodie",
            "Marco",
            "Ana",
            "Çağla",
            "Luca",
            "Noémie",
            "Álvaro",
            "Ingrid",
            "Pierre",
            "Beatriz",
            "Matteo",
            "Ágnes",
            "Ugo",
            "Renée",
            "Kjell",
            "Olga",
            "Dario");
    private static final List<String> LAST = List.of(
            "Rossi",
            "García",
            "Müller",
            "Martini",
            "Núñez",
            "Lefèvre",
            "Ferrari",
            "Dvořák",
            "Esposito",
            "Bianchi",
            "Fernández",
            "Colombo",
            "Nowak",
            "Åkesson",
            "Ricci",
            "Moreau",
            "Gallo",
            "Ibáñez",
            "Conti",
            "D'Angelo",
            "Greco",
            "Peña",
            "Mancini",
            "Durand",
            "Costa",
            "Sørensen",
            "Fontana",
            "Castaño",
            "Moretti",
            "Girard",
            "Barbieri",
            "Öztürk",
            "Lombardi",
            "Vázquez",
            "Caruso",
            "Rousseau",
            "Ferri");

    /** Expression of a first name. */
    static String first(String number) {
        return "(SELECT b.NAME FROM BENCH_NAME b WHERE b.ID = MOD(" + number + " * 31, " + FIRST.size() + "))";
    }

    static String last(String number) {
        return "(SELECT b.NAME FROM BENCH_NAME b WHERE b.ID = 1000 + MOD(" + number + " * 17, " + LAST.size() + "))";
    }

    void create() {
        jdbc.execute("CREATE TABLE BENCH_NAME (ID INTEGER NOT NULL PRIMARY KEY, NAME VARCHAR(40) NOT NULL)");
        insert(FIRST, 0);
        insert(LAST, 1000);
    }

    private void insert(List<String> names, int firstId) {
        IntStream.range(0, names.size())
                .forEach(i -> jdbc.update("INSERT INTO BENCH_NAME VALUES (?, ?)", firstId + i, names.get(i)));
    }

    void drop() {
        jdbc.execute("DROP TABLE BENCH_NAME");
    }
}
