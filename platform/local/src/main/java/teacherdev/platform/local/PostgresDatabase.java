package teacherdev.platform.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** One service's database and the role of the same name that owns it, brought to the wanted state by the superuser. */
record PostgresDatabase(String name, String password) {
    PostgresDatabase {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain lower-case name: " + name);
        }
    }

    /** A separate connection per database, because extensions belong to one. */
    interface Connections {
        Connection to(String database) throws SQLException;
    }

    void ensure(Connections connections) throws SQLException {
        try (Connection postgres = connections.to("postgres");
                Statement sql = postgres.createStatement()) {
            String verb = exists(postgres, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            sql.execute(verb + " role " + name + " login password '" + password.replace("'", "''") + "'");
            if (!exists(postgres, "select 1 from pg_database where datname = ?", name)) {
                // Only template0 may be copied with another locale. ICU sorts Chinese names by pinyin.
                sql.execute("create database " + name + " owner " + name
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'zh-Hans-CN' locale '"
                        + PostgresCluster.libcLocale() + "'");
            }
            sql.execute("revoke connect, temporary on database " + name + " from public");
        }
        try (Connection database = connections.to(name);
                Statement sql = database.createStatement()) {
            sql.execute("create extension if not exists btree_gist");
            sql.execute("create extension if not exists pg_trgm");
        }
    }

    private static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
