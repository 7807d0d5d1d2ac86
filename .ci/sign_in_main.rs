// The rest of the program in the README's section on signing in: `prompt`, and the user and the app client.

fn prompt(what: &str) -> String {
    use std::io::Write;

    print!("{what}: ");
    std::io::stdout().flush().expect("an output");
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).expect("a line");
    line.trim_end().to_owned()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut config = cognito_identity_provider::config::Builder::from_env();
    config.set_endpoint_url(Some(std::env::var("AWS_ENDPOINT_URL")?));
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pool, client_id, name] = arguments.try_into().expect("a pool, a client ID and a name");
    let app = AppClient::new(pool, client_id).secret(std::env::var("APP_CLIENT_SECRET")?);
    sign_in(&Client::from_conf(config.build()), &app, &name).await?;
    println!("Signed in.");
    Ok(())
}
