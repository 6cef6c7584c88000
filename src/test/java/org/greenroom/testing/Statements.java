package org.greenroom.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements of a piece of work, whoever sends them: Hibernate, plain JDBC or a library. The data source
 * of every test context goes through here; that costs nothing while nobody counts.
 */
@Configuration(proxyBeanMethods = false)
public class Statements {

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "prepareCall", "createStatement");
    private static final ThreadLocal<int[]> COUNTED = new ThreadLocal<>();

    /** How many statements a piece of work sends on this thread. */
    public static int sentBy(Runnable work) {
        return sentBy(() -> {
            work.run();
            return null;
        });
    }

    /** How many statements a piece of work sends on this thread. */
    public static int sentBy(Supplier<?> work) {
        var count = new int[1];
        COUNTED.set(count);
        try {
            work.get();
        } finally {
            COUNTED.remove();
        }
        return count[0];
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counted(source) : bean;
            }
        };
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return COUNTED.get() == null ? connection : counted(connection);
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        var count = COUNTED.get();
                        if (count != null && STATEMENTS.contains(method.getName())) {
                            count[0]++;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
