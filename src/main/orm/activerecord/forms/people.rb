# Users and their profiles.

form "basic.all" do
  User.all.to_a
end

form "basic.first" do
  User.first
end

form "basic.last" do
  User.last
end

form "basic.find" do |id:|
  User.find(id)
end

form "basic.find-by" do |email:|
  User.find_by(email: email)
end

form "filter.where" do |active:|
  User.where(active: active).to_a
end

form "filter.where-all" do |active:, role:|
  User.where(active: active, role: role).to_a
end

form "filter.where-any" do |name:, other_name:|
  User.where("name = ? OR name = ?", name, other_name).to_a
end

form "order.by" do
  User.order(:created_at).to_a
end

form "order.limit-offset" do |limit:, offset:|
  User.limit(limit).offset(offset).to_a
end

form "order.take" do |count:|
  User.take(count)
end

form "aggregate.count" do
  User.count
end

form "aggregate.sum" do
  User.sum(:age)
end

form "aggregate.average" do
  User.average(:age)
end

form "aggregate.minimum" do
  User.minimum(:age)
end

form "aggregate.maximum" do
  User.maximum(:age)
end

form "relation.user-profile" do |id:|
  user = User.find(id)
  user.profile
  user
end

form "relation.profile-user" do |id:|
  profile = Profile.find(id)
  profile.user
  profile
end

form "write.create-user-with-profile" do |name:, email:, bio:|
  User.create!(name: name, email: email, profile: Profile.new(bio: bio))
end

form "write.update-user" do |id:, name:|
  User.find(id).update!(name: name)
end

form "cascade.delete-user" do |id:|
  User.find(id).destroy!
end

form "cascade.orphan-profile" do |user_id:|
  User.find(user_id).profile = nil
end

form "cascade.orphan-profile#replace" do |user_id:|
  User.find(user_id).profile = Profile.new(bio: "New")
end

# With Active Record, the model is its own repository.

form "pattern.repository-find-by-email" do |email:|
  User.find_by(email: email)
end

form "pattern.repository-find-active" do
  User.where(active: true).to_a
end

form "pattern.repository-create" do |name:, email:|
  User.create!(name: name, email: email)
end

form "pattern.scope-active" do
  User.active.to_a
end

form "pattern.scope-with-profile" do
  User.with_profile.to_a
end

form "pattern.scope-by-role" do |role:|
  User.by_role(role).to_a
end

form "pattern.scope-chain" do |role:|
  User.active.with_profile.by_role(role).to_a
end

form "advanced.complex-filter" do |roles:, created_after:, limit:|
  User
    .where(active: true)
    .where(role: roles)
    .where("created_at > ?", created_after)
    .order(created_at: :desc)
    .limit(limit)
    .to_a
end

form "performance.bulk-insert" do |count:|
  users = (1..count).map { |number| { name: "User #{number}", email: "user#{number}@example.com" } }
  User.insert_all(users)
end
