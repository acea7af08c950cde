package vn.hoso;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database whose n-th statement fails in the thread that asked for it: every place at which an action can be cut off
 * lies before one of its statements, or before the commit, which counts as one.
 */
public final class FailingDatabase implements BeanPostProcessor {

    private static final ThreadLocal<Integer> LEFT = new ThreadLocal<>();

    /** What is thrown instead of doing the statement. */
    public static final class Cut extends SQLException {
        Cut() {
            super("cut off by the test");
        }
    }

    /** How an action ends whose database fails at a statement. */
    public enum End {
        /** The failure came out of it. */
        CUT_OFF,
        /** It met the failure, and went on as one that can do without that statement. */
        COPED,
        /** It has fewer statements. */
        CAME_THROUGH
    }

    /** Does something while the database fails at the n-th statement. */
    public static End at(int statement, TestPeople.Action action) {
        LEFT.set(statement);
        try {
            action.run();
            return LEFT.get() > 0 ? End.CAME_THROUGH : End.COPED;
        } catch (Exception failure) {
            if (LEFT.get() > 0) {
                throw new AssertionError("Failed by itself: " + failure.getMessage(), failure);
            }
            return End.CUT_OFF;
        } finally {
            LEFT.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, super.getConnection());
        }
    }

    private static <T> T watched(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
                count();
            }
            return wrapped(invoke(target, method, arguments));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private static Object wrapped(Object result) {
        return switch (result) {
            case CallableStatement call -> watched(CallableStatement.class, call);
            case PreparedStatement prepared -> watched(PreparedStatement.class, prepared);
            case Statement statement -> watched(Statement.class, statement);
            case null, default -> result;
        };
    }

    private static void count() throws Cut {
        Integer left = LEFT.get();
        if (left != null) {
            LEFT.set(left - 1);
            if (left == 1) {
                throw new Cut();
            }
        }
    }
}
