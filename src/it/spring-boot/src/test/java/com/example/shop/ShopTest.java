package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.books.AuthorMapper;
import io.plainsight.people.UserAnnotationMapper;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserRepository;
import io.plainsight.people.UserXmlMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@Import(MySql.class)
class ShopTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registration registration;

    @Autowired
    private UserRepository repository;

    @Autowired
    private CustomerMapper customers;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void deleteWhatWasStored() {
        jdbc.update("delete from users");
    }

    @Test
    void theirMappersAndOursWorkInOneTransaction() {
        registration.register("Alice", "alice@example.com", "1 Main Street");

        assertThat(customers.findStreetsByEmail("alice@example.com")).containsExactly("1 Main Street");
        assertThat(repository.findByEmail("alice@example.com"))
                .hasValueSatisfying(user -> assertThat(user.getName()).isEqualTo("Alice"));
        assertThat(jdbc.queryForObject("select count(*) from users", Long.class))
                .isOne();
    }

    @Test
    void whatFailsInTheirMapperUndoesWhatOursDid() {
        assertThatThrownBy(() -> registration.register("Bob", "bob@example.com", null))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(repository.findByEmail("bob@example.com")).isEmpty();
    }

    @Test
    void aTakenEmailIsSpringsOwnException() {
        registration.register("Alice", "alice@example.com", "1 Main Street");

        assertThatThrownBy(() -> registration.register("Alice", "Alice@example.com", "2 Main Street"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("users_email_unique");
    }

    @Test
    void bothFormsAreThere() {
        assertThat(context.getBean(UserMapper.class)).isInstanceOf(UserXmlMapper.class);
        assertThat(context.getBean(UserAnnotationMapper.class).findAll()).isEmpty();
        assertThat(context.getBean(AuthorMapper.class)).isNotNull();
    }
}
