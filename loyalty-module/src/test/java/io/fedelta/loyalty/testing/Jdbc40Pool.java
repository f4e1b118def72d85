package io.fedelta.loyalty.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import javax.sql.DataSource;

/** A connection pool of the host's time, such as commons-dbcp 1.4: its classes lack what JDBC 4.1 has added. */
public final class Jdbc40Pool {

    private Jdbc40Pool() {}

    public static DataSource over(DataSource dataSource) {
        return (DataSource) old(DataSource.class, dataSource);
    }

    private static Object old(Class<?> type, Object today) {
        return Proxy.newProxyInstance(
                type.getClassLoader() == null ? Jdbc40Pool.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(today, method, arguments));
    }

    private static Object call(Object today, Method method, Object[] arguments) throws Throwable {
        if (isNewInJdbc41(method)) {
            throw new AbstractMethodError(method.toString());
        }
        try {
            Object result = method.invoke(today, arguments);
            boolean passedOn =
                    result != null && method.getReturnType().getPackageName().equals("java.sql");
            return passedOn && method.getReturnType().isInterface() ? old(method.getReturnType(), result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isNewInJdbc41(Method method) {
        return method.getName().equals("getSchema")
                || method.getName().equals("getObject")
                        && Arrays.asList(method.getParameterTypes()).contains(Class.class);
    }
}
