package io.plainsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothForms
@WithSampleData
class UserRepositoryIT extends MapperTest {

    private UserRepository repository;

    UserRepositoryIT(Form form) {
        super(form);
    }

    @BeforeEach
    void repository() {
        repository = new UserRepository(mappers.users());
    }

    @Test
    void findsByEmail() {
        assertThat(repository.findByEmail("chloe@example.com"))
                .map(User::getName)
                .contains("Chloë");
        assertThat(repository.findByEmail("nobody@example.com")).isEmpty();
    }

    @Test
    void findsTheActiveUsersByPrimaryKey() {
        assertThat(repository.findActive())
                .extracting(User::getId)
                .containsExactly(1L, 2L, 3L, 5L, 7L, 8L, 9L, 11L, 12L);
    }

    @Test
    void findsByCriteria() {
        assertThat(repository.find(UserCriteria.everyone().byRole("admin").onlyActive()))
                .extracting(User::getId)
                .containsExactly(1L, 5L, 12L);
    }

    @Test
    void createStoresTheVeryObjectAndGivesItBack() {
        User user = new User("New", "new@example.com");

        assertThat(repository.create(user)).isSameAs(user);

        assertThat(rows("select id, name, email from users where id > 12"))
                .containsExactly(row(user.getId(), "New", "new@example.com"));
    }
}
