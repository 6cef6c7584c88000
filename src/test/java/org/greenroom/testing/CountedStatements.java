package org.greenroom.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts the statements prepared through it, for tests of how many a read needs. */
public final class CountedStatements {

    private final AtomicInteger count = new AtomicInteger();
    private final DataSource counted;

    public CountedStatements(DataSource dataSource) {
        this.counted = proxy(DataSource.class, (method, arguments) -> {
            var result = call(dataSource, method, arguments);
            return result instanceof Connection connection ? counting(connection) : result;
        });
    }

    /** The data source to use. */
    public DataSource dataSource() {
        return counted;
    }

    /** How many statements {@code work} prepared. */
    public int during(Runnable work) {
        var before = count.get();
        work.run();
        return count.get() - before;
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                count.incrementAndGet();
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                // Its own identity: Spring would otherwise take it for the data source it wraps, and its connection.
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> handler.handle(method, arguments);
                }));
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }
}
