package org.greenroom.settings;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives up what takes a request too long, so that somebody who waits is told in words: a slow statement is cancelled, and
 * a database that does not answer at all is hung up on a little later. What asks for a longer time of its own has it, and
 * what carries a label of {@link DatabaseSettings} has that of the setting. Only on PostgreSQL: the embedded database
 * cannot be far away, and keeps any limit for whoever gets the connection next.
 */
class RequestTransactions extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final int LINE_LONGER_BY_SECONDS = 3;

    private final transient DataSource database;
    private final boolean far;
    private final transient DatabaseSettings settings;

    RequestTransactions(DataSource database, DatabaseSettings settings) {
        this.database = database;
        this.far = isFar(database);
        this.settings = settings;
    }

    private static boolean isFar(DataSource database) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    private static boolean isRequest() {
        return RequestContextHolder.getRequestAttributes() != null;
    }

    @Override
    protected int determineTimeout(TransactionDefinition definition) {
        if (!far) {
            return TransactionDefinition.TIMEOUT_DEFAULT;
        }
        int asked = super.determineTimeout(definition);
        if (asked != TransactionDefinition.TIMEOUT_DEFAULT) {
            return asked;
        }
        var labelled =
                definition instanceof TransactionAttribute attribute ? settings.timeout(attribute.getLabels()) : null;
        if (labelled != null) {
            return (int) labelled.toSeconds();
        }
        return isRequest() ? (int) settings.requestTimeout().toSeconds() : asked;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (far
                && isRequest()
                && TransactionSynchronizationManager.getResource(database) instanceof ConnectionHolder holder) {
            hangUpIfSilent(holder.getConnection(), determineTimeout(definition) + LINE_LONGER_BY_SECONDS);
        }
    }

    /** Never later than the line does by itself; the pool puts that limit back when it gets the connection again. */
    private static void hangUpIfSilent(Connection connection, int seconds) {
        try {
            int own = connection.getNetworkTimeout();
            if (own == 0 || seconds * 1000 < own) {
                connection.setNetworkTimeout(Runnable::run, seconds * 1000);
            }
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("The connection takes no limit", e);
        }
    }
}
